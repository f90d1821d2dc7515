import Quill from 'quill';
import 'quill/dist/quill.snow.css';

const quill = new Quill('#editor', { theme: 'snow' });
window.written = {
  element: quill.root,
  value: () => ({ html: quill.root.innerHTML, contents: quill.getContents().ops, text: quill.getText() }),
};
