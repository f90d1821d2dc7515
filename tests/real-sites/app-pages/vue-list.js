import { createApp, defineComponent, h, ref } from 'vue';
import { DynamicScroller, DynamicScrollerItem } from 'vue-virtual-scroller';
import 'vue-virtual-scroller/dist/vue-virtual-scroller.css';
import { makePosts, newPost, rumour } from './posts.js';

const Post = defineComponent({
  props: ['post'],
  emits: ['edit', 'like'],
  setup(props, { emit }) {
    return () =>
      h('article', { class: 'post' }, [
        h('p', null, [
          props.post.edited ? '编辑过：' : null,
          props.post.text,
          props.post.likes > 0 ? h('b', null, `（${props.post.likes} 赞）`) : null,
        ]),
        h('button', { class: 'like', onClick: () => emit('like') }, '赞'),
        h('button', { class: 'edit', onClick: () => emit('edit') }, '改'),
      ]);
  },
});

const Thread = defineComponent({
  setup() {
    const posts = ref(makePosts(800));
    const detail = ref(null);
    const button = (id, label, onClick) => h('button', { id, onClick }, label);
    const edit = (post) => {
      post.edited = true;
      post.text += `又听说${rumour(6000 + post.id)}。`;
    };
    const like = (post) => {
      post.likes += 1;
    };
    const row = ({ item, active, index }) =>
      h(DynamicScrollerItem, { item, active, 'data-index': index, sizeDependencies: [item.text] }, () =>
        h(Post, { post: item, onEdit: () => edit(item), onLike: () => like(item) }),
      );
    const open = () => {
      history.pushState({}, '', '#detail');
      detail.value = newPost();
    };
    return () =>
      detail.value
        ? h('main', null, [
            h('p', null, detail.value.text),
            button('back', '返回', () => {
              detail.value = null;
            }),
          ])
        : h('main', null, [
            button('insert', '发帖', () => posts.value.unshift(newPost())),
            button('delete', '删', () => posts.value.splice(0, 2)),
            button('sort', '倒序', () => {
              posts.value = [...posts.value].reverse();
            }),
            button('open', '打开', open),
            h(
              DynamicScroller,
              { id: 'scroller', style: { height: '500px' }, items: posts.value, minItemSize: 40 },
              { default: row },
            ),
          ]);
  },
});

createApp(Thread).mount('#app');
