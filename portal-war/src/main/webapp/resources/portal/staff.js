// The workspace of support: keys in a queue, counts that follow, a composer that shows where its text goes.
(function () {
  'use strict';

  function byId(id) { return document.getElementById(id); }

  // ----- Keys. Single letters can be switched off, because speech and switch users type them by accident (WCAG 2.1.4).
  var OFF = 'staff-shortcuts-off';

  function shortcutsWanted() { return localStorage.getItem(OFF) === null; }

  function isTyping(target) {
    return target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select');
  }

  function subjects() { return Array.prototype.slice.call(document.querySelectorAll('#tickets .subject')); }

  function move(step) {
    var links = subjects();
    var here = links.indexOf(document.activeElement);
    var next = here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(Math.max(here + step, 0), links.length - 1);
    if (links[next]) { links[next].focus(); }
  }

  function showHelp() {
    var help = byId('shortcuts');
    if (help) { help.open = true; help.querySelector('summary').focus(); }
  }

  // Somewhere a key leads to: a link is followed, a field is gone to. Nowhere on this page, the key means nothing.
  function goTo(id) {
    var place = byId(id);
    if (!place) { return false; }
    if (place.matches('a')) { place.click(); } else { place.focus(); }
    return true;
  }

  function write(mode) {
    var choice = byId(mode);
    if (!choice) { return false; }
    choice.click();
    return goTo('text');
  }

  function letter(event) {
    switch (event.key) {
      case '/': if (byId('q') || byId('site-search')) { (byId('q') || byId('site-search')).focus(); return true; } return false;
      case 'j': move(1); return subjects().length > 0;
      case 'k': move(-1); return subjects().length > 0;
      case ']': return !!subjects().length && goTo('next');
      case '[': return goTo('previous');
      case 't': return goTo('new-call');
      case 'u': return goTo('to-queue');
      case 'r': return write('mode-public');
      case 'n': return write('mode-note');
      case 'a': return goTo('assignee');
      case '?': showHelp(); return !!byId('shortcuts');
      default: return false;
    }
  }

  function arrow(event) {
    if (!document.activeElement.matches('#tickets .subject')) { return false; }
    if (event.key === 'ArrowDown') { move(1); return true; }
    if (event.key === 'ArrowUp') { move(-1); return true; }
    return false;
  }

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) { return; }
    if (arrow(event) || (shortcutsWanted() && letter(event))) { event.preventDefault(); }
  });

  function offerShortcuts() {
    var box = byId('use-shortcuts');
    if (!box) { return; }
    box.checked = shortcutsWanted();
    box.addEventListener('change', function () {
      if (box.checked) { localStorage.removeItem(OFF); } else { localStorage.setItem(OFF, 'off'); }
    });
  }

  // ----- Counts. Only numbers change; a list that is being read stays as it is until its reader asks for the new one.
  function showCounts() {
    document.querySelectorAll('[data-count-of]').forEach(function (fresh) {
      var queue = fresh.getAttribute('data-count-of');
      document.querySelectorAll('.n[data-queue="' + queue + '"]').forEach(function (shown) {
        var count = shown.querySelector('.count-now');
        if (count.textContent !== fresh.value) {
          count.textContent = fresh.value;
          if (queue === 'late') { shown.classList.toggle('n-late', fresh.value !== '0'); }
          tellChanged(queue);
        }
      });
    });
  }

  function tellChanged(queue) {
    var news = document.querySelector('#list-news .notice[data-queue="' + queue + '"]');
    if (news) { news.hidden = false; }
  }

  // ----- Asking the server now and then, by a command that the page brings. Nobody there, no questions asked: else a
  // forgotten page would keep its session alive for ever (assurance S8).
  var STILL = 5 * 60 * 1000;

  function ask(command, seconds) {
    var awake = Date.now();
    function here() { return !document.hidden && Date.now() - awake < STILL; }
    ['pointermove', 'pointerdown', 'keydown', 'focus'].forEach(function (kind) {
      window.addEventListener(kind, function () { awake = Date.now(); }, { passive: true });
    });
    setInterval(function () { if (here()) { window[command](); } }, seconds * 1000);
  }

  function onAnswer(form, show) { new MutationObserver(show).observe(form, { childList: true, subtree: true }); }

  function followCounts() {
    var form = byId('counting');
    if (!form) { return; }
    onAnswer(form, showCounts);
    ask('askCounts', 30);
  }

  // Who else is here; said once, not at every answer.
  function showWriters() {
    var now = byId('writers-now');
    var shown = byId('writers');
    if (now.textContent.trim() !== shown.textContent.trim()) {
      shown.replaceChildren.apply(shown, Array.prototype.map.call(now.children, function (child) { return child.cloneNode(true); }));
    }
  }

  function followWriters() {
    var form = byId('presence');
    if (!form) { return; }
    var typing = byId('typing');
    var text = byId('text');
    if (text) { text.addEventListener('input', function () { typing.value = text.value ? 'true' : 'false'; }); }
    onAnswer(form, function () { typing.value = 'false'; showWriters(); });
    window.askWriters();
    ask('askWriters', 20);
  }

  // ----- Composer. The frame follows the choice also where CSS cannot ask (:has), and a text that waited in this tab
  // comes back in the mode it was written in, so that a note never turns up as an answer.
  function watchMode() {
    var composer = byId('composer');
    if (!composer) { return; }
    var key = 'mode:' + composer.getAttribute('data-composer');
    var text = byId('text');
    var note = byId('mode-note');
    function follow() { composer.classList.toggle('is-note', note.checked); }
    if (text.value && sessionStorage.getItem(key) === 'note') { note.checked = true; }
    composer.addEventListener('change', function (event) {
      if (event.target.name === 'mode') { sessionStorage.setItem(key, event.target.value); follow(); }
    });
    follow();
  }

  // ----- Redaction. What was selected in the text becomes the passage, so that nobody has to type it again.
  function takeSelection() {
    var button = byId('take-selection');
    if (!button) { return; }
    button.hidden = false;
    button.addEventListener('click', function () {
      var chosen = window.getSelection().toString();
      if (chosen) { byId('passage').value = chosen; byId('passage').focus(); }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    offerShortcuts();
    followCounts();
    followWriters();
    watchMode();
    takeSelection();
  });
}());
