// Who called: what is found while typing stands in a list under the field, for arrow keys, Enter and Tab. Without it the
// button searches and the page shows a choice. Ctrl and Enter send the form from wherever the writer is.
(function () {
  'use strict';

  var field;
  var list;
  var active = -1;
  var waiting;

  function choice() { return document.getElementById('callerId'); }

  function people() {
    return choice() ? Array.prototype.filter.call(choice().options, function (option) { return option.value; }) : [];
  }

  function isChosen() { return !!choice() && choice().value !== ''; }

  function close() {
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  }

  function activate(index) {
    active = index;
    Array.prototype.forEach.call(list.children, function (line, i) { line.setAttribute('aria-selected', i === index ? 'true' : 'false'); });
    field.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({ block: 'nearest' });
  }

  function line(person, index) {
    var item = document.createElement('li');
    item.id = 'caller-option-' + index;
    item.setAttribute('role', 'option');
    item.textContent = person.textContent;
    item.addEventListener('mousedown', function (event) { event.preventDefault(); choose(index); });
    return item;
  }

  function open() {
    list.replaceChildren.apply(list, people().map(line));
    if (!list.children.length) { close(); return; }
    list.hidden = false;
    field.setAttribute('aria-expanded', 'true');
    activate(0);
  }

  function choose(index) {
    var person = people()[index];
    choice().value = person.value;
    field.value = person.dataset.name;
    close();
  }

  function forget() {
    if (choice()) { choice().value = ''; }
  }

  // An answer to words that were typed on since says nothing. Who went on before the answer came finds the only one chosen;
  // of several nobody is.
  function found() {
    forget();
    if (document.getElementById('found-for').value !== field.value) { return; }
    if (document.activeElement === field) { open(); } else if (people().length === 1) { choose(0); }
  }

  function look() {
    clearTimeout(waiting);
    if (field.value.trim().length > 1) { window.findCallers(); }
  }

  function typed() {
    forget();
    close();
    clearTimeout(waiting);
    waiting = setTimeout(look, 200);
  }

  function move(step) {
    if (list.hidden) { open(); return; }
    activate((active + step + list.children.length) % list.children.length);
  }

  function enter() {
    if (!list.hidden) { choose(active); } else if (!isChosen()) { look(); }
  }

  function key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) { return; }
    switch (event.key) {
      case 'ArrowDown': move(1); break;
      case 'ArrowUp': move(-1); break;
      case 'Enter': enter(); break;
      case 'Escape': if (list.hidden) { return; } close(); break;
      case 'Tab': if (!list.hidden) { choose(active); } return;
      default: return;
    }
    event.preventDefault();
  }

  function sendByKey(event) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); document.getElementById('register').click(); }
  }

  function begin() {
    field = document.getElementById('caller');
    list = document.getElementById('caller-list');
    document.getElementById('find').hidden = true;
    field.form.classList.add('scripted');
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', 'caller-list');
    field.setAttribute('aria-expanded', 'false');
    if (isChosen()) { field.value = choice().selectedOptions[0].dataset.name; }
    field.addEventListener('input', typed);
    field.addEventListener('keydown', key);
    field.addEventListener('focus', function () { if (!isChosen() && people().length) { open(); } });
    field.addEventListener('blur', close);
    field.form.addEventListener('keydown', sendByKey);
  }

  window.phone = { found: found };
  document.addEventListener('DOMContentLoaded', begin);
}());
