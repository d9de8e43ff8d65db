// Shows how long ago the status was checked, and takes over what is new without moving the reader. Without this file the page says
// the same, only not by itself.
(() => {
  const ago = () => document.querySelectorAll('.ago').forEach((place) => {
    const seconds = Math.max(0, Math.round((Date.now() - Number(place.dataset.at)) / 1000));
    place.textContent = ', ' + place.dataset.words.replace('{0}', seconds);
    place.hidden = seconds > 600;
  });

  const typing = () => document.activeElement && document.activeElement.closest('form, details');

  // A cache on the way may hand out the page of seconds ago. What has to be seen stands in the address, and is asked for again.
  let wanted = 0;
  const address = () => {
    const url = new URL(location.href);
    if (wanted) url.searchParams.set('revision', wanted);
    return url;
  };

  let late = false;
  const takeOver = async (again = 6) => {
    if (typing()) {
      late = true;
      return;
    }
    late = false;
    const answer = await fetch(address(), { cache: 'no-cache' }).catch(() => null);
    if (!answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const focused = document.activeElement && document.activeElement.id;
    document.title = page.title;
    const content = document.getElementById('content');
    const fresh = page.getElementById('content');
    content.replaceChildren(...fresh.childNodes);
    content.dataset.revision = fresh.dataset.revision ?? '';
    if (Number(fresh.dataset.revision) < wanted && again) setTimeout(takeOver, 2000, again - 1);
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    ago();
  };

  const changed = (event) => {
    wanted = Number(event.data);
    takeOver();
  };

  // A page from a cache, or one that was cut off for a while, may have missed what changed. Pages that do not say what they show ask.
  const behind = (event) => document.getElementById('content').dataset.revision !== event.data && changed(event);

  ago();
  setInterval(ago, 1000);
  document.addEventListener('focusout', () => late && setTimeout(takeOver));
  if (!window.EventSource) return;
  let events;
  const listen = () => {
    if (document.hidden) {
      events?.close();
      events = undefined;
    } else if (!events) {
      events = new EventSource(document.body.dataset.events);
      events.addEventListener('changed', changed);
      events.addEventListener('revision', behind);
    }
  };
  document.addEventListener('visibilitychange', () => {
    listen();
    if (!document.hidden) takeOver();
  });
  listen();
})();
