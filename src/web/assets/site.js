/* What pages gain where scripts run; they work without. */

let lists = 0;

/** Suggests names as one types, of the kind that the field asks for. */
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('datalist');
  list.id = `suggestions-${++lists}`;
  input.after(list);
  input.setAttribute('list', list.id);
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    const text = input.value.trim();
    if (text.length < 2) return;
    waiting = setTimeout(async () => {
      const search = new URLSearchParams({ text, first: '8' });
      if (input.dataset.suggest) search.set('kinds', input.dataset.suggest);
      const response = await fetch(`/answers/search.json?${search}`).catch(() => undefined);
      if (!response?.ok || input.value.trim() !== text) return;
      const { data } = await response.json();
      const titles = [...new Set(data.search.map(({ title }) => title))];
      list.replaceChildren(...titles.map((title) => new Option(title, title)));
    }, 120);
  });
}

/** Keeps the answers to a questionnaire in this browser until they are sent. */
for (const form of document.querySelectorAll('form[data-keep]')) {
  const place = `answers:${form.dataset.keep}`;
  const isSent = form.dataset.sent === 'true';
  const kept = JSON.parse(localStorage.getItem(place) ?? '[]');
  if (!isSent)
    for (const [name, value] of kept) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
  form.addEventListener('change', () => localStorage.setItem(place, JSON.stringify([...new FormData(form)])));
  form.addEventListener('submit', () => localStorage.removeItem(place));
}

// What is wider than its place begins with what it is about.
for (const drawing of document.querySelectorAll('.drawing')) {
  const end = drawing.querySelector('.box.end')?.getBoundingClientRect();
  const { left, width } = drawing.getBoundingClientRect();
  if (end) drawing.scrollLeft += end.left + end.width / 2 - left - width / 2;
}
