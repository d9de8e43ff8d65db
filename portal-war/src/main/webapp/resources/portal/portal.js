// Small conveniences; every page works without them.
(function () {
  'use strict';

  // After a refusal the summary gets the focus, so that a screen reader begins there.
  function focusSummary(root) {
    var summary = root.querySelector('[data-focus="now"]');
    if (summary) { summary.focus(); }
  }

  // What is typed survives an expired session: kept in this tab, for this reader, until it is sent or they log out. A form
  // with data-keep keeps all its fields; a text area with it keeps itself.
  var FIELDS = ':is(textarea, select, input:not([type=hidden], [type=password], [type=file], [type=submit]))';
  var KEPT = 'form[data-keep] ' + FIELDS + ', textarea[data-keep]';

  function keyOf(field) { return 'kept:' + document.body.dataset.reader + ':' + location.pathname + location.search + '#' + field.id; }

  function isTick(field) { return field.type === 'radio' || field.type === 'checkbox'; }

  function keep(field) { sessionStorage.setItem(keyOf(field), isTick(field) ? field.checked : field.value); }

  function restore(field, kept) {
    var folded = field.closest('details');
    if (folded) { folded.open = true; }
    if (isTick(field)) { field.checked = kept === 'true'; } else { field.value = kept; }
    field.dispatchEvent(new Event('input', { bubbles: true }));
    if (!isTick(field) || field.checked) { field.dispatchEvent(new Event('change', { bubbles: true })); }
  }

  // After a refusal the page already shows what was typed.
  function restoreTyped() {
    if (document.querySelector('.summary')) { return; }
    document.querySelectorAll(KEPT).forEach(function (field) {
      var kept = sessionStorage.getItem(keyOf(field));
      if (kept !== null) { restore(field, kept); }
    });
  }

  document.addEventListener('input', function (event) {
    if (!event.target.matches(KEPT)) { return; }
    if (event.target.type === 'radio') { document.getElementsByName(event.target.name).forEach(keep); } else { keep(event.target); }
  });

  // A page that says it was sent clears what was kept, and so does logging out.
  function forgetSent() {
    if (document.querySelector('.news-place .notice, [data-forget]')) {
      Object.keys(sessionStorage).forEach(function (key) { if (key.indexOf('kept:') === 0) { sessionStorage.removeItem(key); } });
    }
  }

  // A form goes once; its button says that it is busy.
  document.addEventListener('submit', function (event) {
    var button = event.submitter;
    if (event.target.dataset.busy === 'true') { event.preventDefault(); return; }
    if (button && !button.hasAttribute('data-again')) {
      event.target.dataset.busy = 'true';
      button.setAttribute('aria-busy', 'true');
      window.addEventListener('pageshow', function () { delete event.target.dataset.busy; button.removeAttribute('aria-busy'); }, { once: true });
    }
  });

  // A link of the summary to a group of ticks or radio buttons goes to the first of them.
  function goToGroup(event) {
    var link = event.target.closest('.summary a[href^="#"]');
    var group = link && document.getElementById(link.getAttribute('href').slice(1));
    var first = group && !group.matches('input, select, textarea') && group.querySelector('input, select, textarea');
    if (first) { event.preventDefault(); first.focus(); }
  }

  // A list goes to the clipboard as lines; the button says that it did.
  function copyLines(button) {
    var lines = Array.from(document.getElementById(button.dataset.copy).children, function (line) { return line.textContent; });
    navigator.clipboard.writeText(lines.join('\n')).then(function () { button.querySelector('span').textContent = button.dataset.done; });
  }

  document.addEventListener('click', function (event) {
    var trigger = event.target.closest('[data-print]');
    if (trigger) { window.print(); }
    var copier = event.target.closest('[data-copy]');
    if (copier) { copyLines(copier); }
    goToGroup(event);
    var menus = document.querySelectorAll('details.menu[open]');
    menus.forEach(function (menu) { if (!menu.contains(event.target)) { menu.removeAttribute('open'); } });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(function (menu) { menu.removeAttribute('open'); menu.querySelector('summary').focus(); });
    }
  });

  // Paper cannot be folded out: what is folded prints open, and folds again afterwards.
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('main details:not([open]):not(.no-print)').forEach(function (folded) { folded.open = true; folded.dataset.printed = 'open'; });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('details[data-printed]').forEach(function (folded) { folded.open = false; delete folded.dataset.printed; });
  });

  document.addEventListener('DOMContentLoaded', function () {
    forgetSent();
    restoreTyped();
    focusSummary(document);
    document.querySelectorAll('[data-copy]').forEach(function (button) { button.hidden = !navigator.clipboard; });
  });
}());
