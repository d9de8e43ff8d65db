// A question while it is being written: finds articles, keeps the draft, arranges the path. Without it the buttons do the same.
(function () {
  'use strict';

  var MAXIMUM_STEPS = 30;
  var form;
  var path;
  var timer;
  var changed = false;
  var busy = false;
  var pressed = null;

  function after(milliseconds, run) {
    var waiting;
    return function () { clearTimeout(waiting); waiting = setTimeout(run, milliseconds); };
  }

  // ----- Finding while typing

  function findWhileTyping(field) {
    field.addEventListener('input', after(400, function () { window[field.dataset.search](); }));
  }

  // ----- What was checked, kept on the server

  function keepWhatIsChecked(group) {
    group.addEventListener('change', function () { window[group.dataset.change](); });
  }

  // ----- What was typed, kept in this tab until the server has it

  function placeOf(draft) { return 'draft:' + draft; }

  function fields() {
    return Array.from(form.elements).filter(function (field) {
      return field.name && !/^(hidden|submit|button|file|fieldset)$/.test(field.type);
    });
  }

  function typed() {
    return fields().map(function (field) {
      var ticked = field.type === 'radio' || field.type === 'checkbox';
      return ticked ? [field.name, field.value, field.checked] : [field.name, field.value];
    });
  }

  function remember() { sessionStorage.setItem(placeOf(form.dataset.draft), JSON.stringify(typed())); }

  function forget(draft) { sessionStorage.removeItem(placeOf(draft)); }

  // After an expired session the page comes back as it was kept last; what was typed since is put in again.
  function restore() {
    var kept = sessionStorage.getItem(placeOf(form.dataset.draft));
    if (!kept || kept === JSON.stringify(typed())) { return; }
    var values = JSON.parse(kept);
    var steps = values.filter(function (value) { return value[0] === 'step'; });
    while (path.children.length < steps.length) { addRow(); }
    fields().forEach(function (field) {
      var at = values.findIndex(function (value) { return value[0] === field.name && (value.length === 2 || value[1] === field.value); });
      if (at < 0) { return; }
      var value = values.splice(at, 1)[0];
      if (value.length === 3) { field.checked = value[2]; } else { field.value = value[1]; }
    });
    document.getElementById('restored').textContent = form.dataset.restored;
    touched();
  }

  // ----- Keeping the draft on the server

  function touched() {
    changed = true;
    remember();
    clearTimeout(timer);
    timer = setTimeout(keep, 2000);
  }

  function keep() {
    clearTimeout(timer);
    if (!changed || busy || form.dataset.busy === 'true') { return; }
    changed = false;
    busy = true;
    window.keepDraft();
  }

  // A button waits for what is being kept: that could else come in after it, and put back what was typed before.
  function waitUntilKept(event) {
    clearTimeout(timer);
    if (!busy) { return; }
    event.preventDefault();
    event.stopPropagation();
    pressed = event.submitter;
  }

  function goesOn() {
    if (!pressed) { return false; }
    var button = pressed;
    pressed = null;
    form.requestSubmit(button);
    return true;
  }

  window.question = {
    kept: function () {
      busy = false;
      if (goesOn()) { return; }
      if (changed) { timer = setTimeout(keep, 2000); return; }
      if (document.querySelector('#saved [data-kept]')) { forget(form.dataset.draft); }
    },
    lost: function () {
      busy = false;
      changed = true;
      if (goesOn()) { return; }
      document.getElementById('saved').textContent = form.dataset.lost;
    }
  };

  // ----- The path

  function rows() { return Array.from(path.children); }

  function textOf(row) { return row.querySelector('textarea'); }

  function number() {
    rows().forEach(function (row, index) {
      var count = String(index + 1);
      textOf(row).id = 'step-' + count;
      row.querySelector('label').htmlFor = 'step-' + count;
      row.querySelectorAll('[data-number]').forEach(function (place) { place.textContent = count; });
      row.querySelectorAll('[data-arrange]').forEach(function (button) {
        button.value = button.dataset.arrange + '-' + count;
        button.setAttribute('aria-disabled', String(
          button.dataset.arrange === 'up' && index === 0 || button.dataset.arrange === 'down' && index === path.children.length - 1));
      });
    });
  }

  function tell(words, first, second) {
    document.getElementById('path-news').textContent = words.replace('{0}', first).replace('{1}', second);
  }

  function addRow() {
    if (path.children.length >= MAXIMUM_STEPS) { return path.lastElementChild; }
    var row = path.lastElementChild.cloneNode(true);
    textOf(row).value = '';
    path.appendChild(row);
    number();
    return row;
  }

  function moveRow(button, row, before) {
    var from = rows().indexOf(row) + 1;
    if (!before && row.nextElementSibling) { path.insertBefore(row.nextElementSibling, row); }
    if (before && row.previousElementSibling) { path.insertBefore(row, row.previousElementSibling); }
    number();
    button.focus();
    tell(form.dataset.moved, from, rows().indexOf(row) + 1);
  }

  function removeRow(row) {
    var at = rows().indexOf(row);
    if (path.children.length === 1) { textOf(row).value = ''; } else { row.remove(); }
    number();
    textOf(rows()[Math.min(at, path.children.length - 1)]).focus();
    tell(form.dataset.removed, at + 1, '');
  }

  function arrange(event) {
    var button = event.target.closest('[data-arrange]');
    if (!button) { return; }
    event.preventDefault();
    var row = button.closest('li');
    if (button.dataset.arrange === 'add') { textOf(addRow()).focus(); }
    if (button.dataset.arrange === 'remove') { removeRow(row); }
    if (button.dataset.arrange === 'up') { moveRow(button, row, true); }
    if (button.dataset.arrange === 'down') { moveRow(button, row, false); }
    touched();
  }

  // A step is one line: Enter goes on to the next.
  function nextRow(event) {
    if (event.key !== 'Enter' || event.isComposing || event.target.name !== 'step') { return; }
    event.preventDefault();
    var row = event.target.closest('li');
    var next = row.nextElementSibling || (event.target.value.trim() && addRow());
    if (next) { textOf(next).focus(); }
  }

  // ----- What depends on an answer

  function answer(name) {
    var chosen = form.querySelector('input[name="' + name + '"]:checked');
    return chosen && chosen.value;
  }

  function showWhatMatters() {
    var calm = ['unavailable', 'prescribingImpossible', 'emergencyImpossible'].every(function (name) { return answer(name) === 'no'; });
    form.querySelector('.severity').hidden = !calm;
    form.querySelector('.consent-more').hidden = !document.getElementById('consentWanted').checked;
  }

  function count(place) {
    var field = document.getElementById(place.dataset.count);
    var maximum = Number(place.dataset.maximum);
    function show() {
      var length = Array.from(field.value).length;
      var words = length > maximum ? place.dataset.over : place.dataset.words;
      var language = document.documentElement.lang;
      place.classList.toggle('is-over', length > maximum);
      place.textContent = words
        .replace('{0}', (length > maximum ? length - maximum : length).toLocaleString(language))
        .replace('{1}', maximum.toLocaleString(language));
    }
    field.addEventListener('input', show);
    show();
  }

  function writing(draftForm) {
    form = draftForm;
    path = document.getElementById('steps');
    number();
    restore();
    showWhatMatters();
    document.querySelectorAll('[data-count]').forEach(count);
    form.addEventListener('click', arrange);
    form.addEventListener('keydown', nextRow);
    form.addEventListener('input', touched);
    form.addEventListener('change', function (event) {
      showWhatMatters();
      touched();
      if (/^(radio|checkbox|hidden)$/.test(event.target.type)) { keep(); }
    });
    form.addEventListener('focusout', keep);
    form.addEventListener('submit', waitUntilKept);
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-search]').forEach(findWhileTyping);
    document.querySelectorAll('[data-change]').forEach(keepWhatIsChecked);
    document.querySelectorAll('form[data-draft]').forEach(writing);
    document.querySelectorAll('[data-forget]').forEach(function (place) { forget(place.dataset.forget); });
  });
}());
