// Files that go with a form: chosen, dropped, pasted or photographed, sent one by one, their numbers kept in a hidden field.
(function () {
  'use strict';

  var AT_ONCE = 2;
  var KNOWN = /\.(jpe?g|jfif|png|gif|webp|hei[cf]|avif|mp4|m4v|mov|qt|webm|pdf|txt|log|csv|docx|xlsx)$/i;
  var states = new WeakMap();
  var queue = [];
  var running = 0;

  function words(group, name) {
    var text = group.getAttribute('data-word-' + name) || '';
    for (var i = 2; i < arguments.length; i++) { text = text.split('{' + (i - 2) + '}').join(arguments[i]); }
    return text;
  }

  function size(bytes) {
    var units = [['GB', 1073741824], ['MB', 1048576], ['kB', 1024]];
    var unit = units.find(function (candidate) { return bytes >= candidate[1]; }) || units[2];
    var value = unit[0] === 'kB' ? Math.ceil(bytes / 1024) : bytes / unit[1];
    return value.toLocaleString(document.documentElement.lang || 'nl', { maximumFractionDigits: value < 10 ? 1 : 0 }) + ' ' + unit[0];
  }

  function say(group, text) { group.querySelector('[data-news]').textContent = text; }
  function list(group) { return group.querySelector('.files'); }
  function field(group) { return document.getElementById(group.dataset.attachments); }
  function chooser(group) { return group.querySelector('[data-drop] input[type=file]'); }

  function row(group, kind, name) {
    var item = group.querySelector('template[data-row="' + kind + '"]').content.firstElementChild.cloneNode(true);
    item.querySelector('.name').textContent = name;
    return item;
  }

  // The focus stays where it was when one row takes the place of another.
  function replace(old, fresh) {
    var focused = old.contains(document.activeElement);
    old.replaceWith(fresh);
    if (focused) { fresh.querySelector('.act').focus(); }
  }

  function leave(group, item) {
    var next = item.nextElementSibling || item.previousElementSibling;
    var focused = item.contains(document.activeElement);
    item.remove();
    if (focused) { (next ? next.querySelector('.act') : chooser(group)).focus(); }
  }

  function keep(group) {
    var ids = Array.from(list(group).querySelectorAll('[data-file]')).map(function (item) { return item.dataset.file; });
    var hidden = field(group);
    hidden.value = ids.join(',');
    hidden.dispatchEvent(new Event('change', { bubbles: true }));
  }

  // What can be told without sending anything.
  function objection(group, file) {
    var items = Array.from(list(group).querySelectorAll('li:not(.is-bad)'));
    var together = items.reduce(function (sum, item) { return sum + Number(item.dataset.size || 0); }, file.size);
    if (items.length >= Number(group.dataset.most)) { return words(group, 'many'); }
    if (!KNOWN.test(file.name)) { return words(group, 'refused', words(group, 'type')); }
    if (file.size === 0) { return words(group, 'refused', words(group, 'empty')); }
    if (file.size > Number(group.dataset.largest)) { return words(group, 'refused', words(group, 'large')); }
    return together > Number(group.dataset.together) ? words(group, 'all') : '';
  }

  function refuse(group, item, file, reason, again) {
    var fresh = row(group, 'bad', file.name);
    fresh.querySelector('[data-words]').textContent = reason;
    fresh.querySelector('.act .sr').textContent = words(group, 'dismiss', file.name);
    var retry = fresh.querySelector('[data-act="retry"]');
    if (again) { retry.querySelector('.sr').textContent = ' ' + file.name; states.set(fresh, { group: group, file: file }); } else { retry.remove(); }
    if (item) { replace(item, fresh); } else { list(group).append(fresh); }
    say(group, file.name + ': ' + reason);
  }

  function picture(group, item, answer) {
    var thumb = item.querySelector('.thumb');
    if (answer.thumbnail) {
      var image = document.createElement('img');
      image.alt = '';
      image.src = '/files/' + answer.id + '/thumbnail';
      thumb.replaceChildren(image);
      return;
    }
    var kind = answer.type.split('/')[0];
    var template = group.querySelector('template[data-row="' + kind + '"]');
    if (template) { thumb.replaceChildren(template.content.cloneNode(true)); }
  }

  function accept(state, answer) {
    var group = state.group;
    var fresh = row(group, 'ok', answer.name);
    var told = words(group, answer.pending ? 'pending' : 'added', size(answer.size));
    fresh.dataset.file = answer.id;
    fresh.dataset.size = answer.size;
    fresh.querySelector('[data-words]').textContent = told;
    fresh.querySelector('.act .sr').textContent = words(group, 'remove', answer.name);
    picture(group, fresh, answer);
    replace(state.item, fresh);
    keep(group);
    say(group, answer.name + ': ' + told);
  }

  function progress(state, event) {
    var bar = state.item.querySelector('progress');
    var told = state.item.querySelector('[data-words]');
    var percent = Math.floor(100 * event.loaded / event.total);
    var left = (Date.now() - state.begun) / 1000 * (event.total - event.loaded) / event.loaded;
    bar.value = percent;
    if (percent >= 100) {
      told.textContent = words(state.group, 'checking');
    } else if (left < 2) {
      told.textContent = words(state.group, 'percent', percent);
    } else if (left < 90) {
      told.textContent = words(state.group, 'seconds', percent, Math.ceil(left / 5) * 5);
    } else {
      told.textContent = words(state.group, 'minutes', percent, Math.ceil(left / 60));
    }
  }

  function answered(state) {
    var request = state.request;
    var group = state.group;
    var answer = null;
    try { answer = JSON.parse(request.responseText); } catch (e) { answer = null; }
    if (request.status === 201 && answer) {
      accept(state, answer);
    } else if (request.status === 401 || /\/login\//.test(request.responseURL)) {
      refuse(group, state.item, state.file, words(group, 'refused', words(group, 'out')), true);
    } else {
      var reason = answer && answer.detail ? answer.detail : words(group, 'failed');
      refuse(group, state.item, state.file, words(group, 'refused', reason), request.status >= 500 || !answer);
    }
  }

  function send(state) {
    var request = new XMLHttpRequest();
    state.request = request;
    state.begun = Date.now();
    running++;
    request.open('POST', '/files?name=' + encodeURIComponent(state.file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-Requested-With', 'attachments');
    request.upload.onprogress = function (event) { if (event.lengthComputable && event.loaded) { progress(state, event); } };
    request.onload = function () { answered(state); };
    request.onerror = function () { refuse(state.group, state.item, state.file, words(state.group, 'line'), true); };
    request.onloadend = function () { running--; waitFor(state.group, false); next(); };
    request.send(state.file);
  }

  // The news is for ears only, until somebody wants to send while files are under way.
  function waitFor(group, asked) {
    var busy = group.querySelector('[data-busy]') !== null;
    if (asked || !busy) { group.querySelector('[data-news]').classList.toggle('sr', !busy); }
  }

  function next() {
    while (running < AT_ONCE && queue.length) {
      var state = queue.shift();
      if (state.item.isConnected) { send(state); }
    }
  }

  function add(group, file) {
    var reason = objection(group, file);
    if (reason) { refuse(group, null, file, reason, false); return; }
    var item = row(group, 'busy', file.name);
    var state = { group: group, file: file, item: item };
    item.dataset.size = file.size;
    item.querySelector('progress').setAttribute('aria-label', words(group, 'progress', file.name));
    item.querySelector('[data-words]').textContent = words(group, 'waiting');
    item.querySelector('.act .sr').textContent = words(group, 'stop', file.name);
    item.dataset.busy = 'true';
    states.set(item, state);
    list(group).append(item);
    say(group, words(group, 'adding', file.name));
    queue.push(state);
    next();
  }

  function addAll(group, files) { Array.from(files).forEach(function (file) { add(group, file); }); }

  function stop(group, item) {
    var state = states.get(item);
    var name = state.file.name;
    leave(group, item);
    if (state.request) { state.request.abort(); }
    say(group, words(group, 'stopped', name));
  }

  function remove(group, item) {
    var request = new XMLHttpRequest();
    request.open('DELETE', '/files/' + item.dataset.file);
    request.setRequestHeader('X-Requested-With', 'attachments');
    request.send();
    var name = item.querySelector('.name').textContent;
    leave(group, item);
    keep(group);
    say(group, words(group, 'removed', name));
  }

  function retry(group, item) {
    var state = states.get(item);
    leave(group, item);
    add(group, state.file);
  }

  // A screenshot on the clipboard has no telling name; text that was copied along with a picture is text.
  function pasted(group, file) {
    if (!/^image\.\w+$/.test(file.name)) { return file; }
    var time = new Date().toTimeString().slice(0, 8).replace(/:/g, '');
    return new File([file], words(group, 'pasted') + '-' + time + file.name.slice(5), { type: file.type });
  }

  function groupFor(target) {
    var form = target.closest && target.closest('form');
    var own = form && form.querySelector('[data-attachments]');
    var all = document.querySelectorAll('[data-attachments]');
    return own || (all.length === 1 ? all[0] : null);
  }

  document.addEventListener('change', function (event) {
    var group = event.target.matches('[data-drop] input[type=file]') && event.target.closest('[data-attachments]');
    if (group) { addAll(group, event.target.files); event.target.value = ''; }
  });

  document.addEventListener('click', function (event) {
    var button = event.target.closest('[data-attachments] [data-act]');
    if (button) {
      var act = { remove: remove, stop: stop, retry: retry, dismiss: leave }[button.dataset.act];
      act(button.closest('[data-attachments]'), button.closest('li'));
    }
    var link = event.target.closest('.summary a[href^="#"]');
    var hidden = link && document.getElementById(link.getAttribute('href').slice(1));
    var group = hidden && hidden.type === 'hidden' && hidden.closest('[data-attachments]');
    if (group) { event.preventDefault(); chooser(group).focus(); }
  });

  ['dragenter', 'dragover', 'dragleave', 'drop'].forEach(function (type) {
    document.addEventListener(type, function (event) {
      if (!event.dataTransfer || Array.from(event.dataTransfer.types).indexOf('Files') < 0) { return; }
      var zone = event.target.closest ? event.target.closest('[data-drop]') : null;
      document.querySelectorAll('[data-drop].is-over').forEach(function (other) { if (other !== zone || type === 'drop') { other.classList.remove('is-over'); } });
      if (document.querySelector('[data-drop]')) { event.preventDefault(); }
      if (zone && type === 'dragover') { zone.classList.add('is-over'); }
      if (zone && type === 'drop') { addAll(zone.closest('[data-attachments]'), event.dataTransfer.files); }
    });
  });

  document.addEventListener('paste', function (event) {
    var data = event.clipboardData;
    var group = data && data.files.length && Array.from(data.types).indexOf('text/plain') < 0 && groupFor(event.target);
    if (group) {
      event.preventDefault();
      Array.from(data.files).forEach(function (file) { add(group, pasted(group, file)); });
    }
  });

  // Before portal.js marks the form as sent: a form waits for its files.
  document.addEventListener('submit', function (event) {
    var group = event.target.querySelector('[data-attachments]');
    if (group && group.querySelector('[data-busy]')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      waitFor(group, true);
      say(group, words(group, 'busy'));
      group.querySelector('[data-busy] .act').focus();
    }
  }, true);

  window.addEventListener('beforeunload', function (event) {
    if (document.querySelector('[data-attachments] [data-busy]')) { event.preventDefault(); event.returnValue = ''; }
  });

  function show() { document.querySelectorAll('[data-drop][hidden]').forEach(function (zone) { zone.hidden = false; }); }
  document.addEventListener('DOMContentLoaded', function () {
    show();
    new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
  });
}());
