/** A claim that the test's list holds, told apart from all others by its number. */
export const rumour = (number) => `大蒜${String(number).padStart(4, '0')}治病`;

/** Posts of a thread; every third repeats a claim. */
export const makePosts = (count) =>
  Array.from({ length: count }, (_, at) => ({
    id: at + 1,
    text:
      at % 3 === 0
        ? `听邻居讲${rumour(at)}，大家看看。`
        : `第${at + 1}楼，今天聊点别的${'，再说两句'.repeat(at % 7)}。`,
    edited: false,
    likes: at % 5,
  }));

let made = 5000;
/** A post that was not there before and repeats a claim. */
export function newPost() {
  made += 1;
  return { id: made, text: `刚刚听说${rumour(made)}。`, edited: false, likes: 0 };
}
