// The keyboard line editor. It edits cells at once and tells the server what was done; the server answers with the rows.
let grids = 0;

class LineGrid extends HTMLElement {
  #id = `lg-options-${++grids}`;
  #columns = [];
  #rows = [];
  #totals = [];
  #words = {};
  #readonly = false;
  #fixed = false;
  #pending = null;
  #timer = 0;

  connectedCallback() {
    if (this.firstChild) return;
    this.innerHTML = '<div class="lg-scroll"><table role="grid"><thead></thead><tbody></tbody></table></div>'
      + '<div class="lg-foot"><button type="button" class="lg-add"></button><div class="lg-totals"></div></div>'
      + '<ul class="lg-options" role="listbox" popover="manual"></ul>';
    this.querySelector('.lg-options').id = this.#id;
    this.addEventListener('keydown', (e) => this.#key(e));
    this.addEventListener('focusin', (e) => this.#enter(e));
    this.addEventListener('focusout', (e) => this.#leave(e));
    this.addEventListener('input', (e) => this.#typed(e));
    this.addEventListener('paste', (e) => this.#paste(e));
    this.querySelector('.lg-add').addEventListener('click', () => this.#insert(this.#rows.length));
    this.querySelector('tbody').addEventListener('click', (e) => {
      const button = e.target.closest('button');
      if (button) this.#remove(this.#index(button));
    });
    const options = this.querySelector('.lg-options');
    options.addEventListener('mousedown', (e) => {
      e.preventDefault();
      const item = e.target.closest('li[data-id]');
      if (item) this.#choose(item);
    });
    this.#head();
    this.#render();
  }

  set columns(value) { this.#columns = value ?? []; this.#head(); this.#render(); }
  set rows(value) { this.#rows = value ?? []; this.#render(); }
  set totals(value) { this.#totals = value ?? []; this.#foot(); }
  set words(value) { this.#words = value ?? {}; this.#head(); this.#foot(); }
  set readonly(value) { this.#readonly = !!value; this.classList.toggle('readonly', this.#readonly); this.#render(); }

  set fixed(value) { this.#fixed = !!value; this.classList.toggle('fixed', this.#fixed); this.#render(); }

  focus() {
    if (!this.#rows.length && !this.#readonly) this.#insert(0); else this.#input(0, this.#editable()[0])?.focus();
  }

  // rendering: cells that hold the cursor keep what is being typed

  #head() {
    const head = this.querySelector('thead');
    if (!head) return;
    const tr = document.createElement('tr');
    for (const column of this.#columns) {
      const th = document.createElement('th');
      th.textContent = column.label;
      th.scope = 'col';
      th.className = 'lg-' + column.kind + ' lg-col-' + column.key;
      tr.append(th);
    }
    const last = document.createElement('th');
    last.className = 'lg-tools';
    last.setAttribute('aria-label', this.#words.remove ?? '');
    tr.append(last);
    head.replaceChildren(tr);
  }

  #render() {
    const body = this.querySelector('tbody');
    if (!body) return;
    while (body.rows.length > this.#rows.length) body.deleteRow(-1);
    while (body.rows.length < this.#rows.length) body.append(this.#tr());
    this.#rows.forEach((row, i) => this.#fill(body.rows[i], row));
    if (this.#pending && this.#pending.row < this.#rows.length) {
      const { row, key } = this.#pending;
      this.#pending = null;
      this.#input(row, key)?.focus();
    }
    this.#foot();
  }

  #tr() {
    const tr = document.createElement('tr');
    for (const column of this.#columns) {
      const td = document.createElement('td');
      td.className = 'lg-' + column.kind + ' lg-col-' + column.key;
      td.dataset.label = column.label;
      if (column.kind === 'computed') {
        td.append(document.createElement('output'));
      } else {
        const input = document.createElement('input');
        input.dataset.key = column.key;
        input.setAttribute('aria-label', column.label);
        input.autocomplete = 'off';
        if (column.kind === 'number') input.inputMode = 'decimal';
        if (column.kind === 'lookup') {
          input.setAttribute('role', 'combobox');
          input.setAttribute('aria-expanded', 'false');
          input.setAttribute('aria-controls', this.#id);
        }
        td.append(input);
      }
      tr.append(td);
    }
    const tools = document.createElement('td');
    tools.className = 'lg-tools';
    tools.innerHTML = '<button type="button" tabindex="-1">×</button>';
    tools.firstChild.setAttribute('aria-label', this.#words.remove ?? 'remove');
    tr.append(tools);
    return tr;
  }

  #fill(tr, row) {
    this.#columns.forEach((column, c) => {
      const cell = tr.cells[c].firstChild;
      const text = row.cells[column.key] ?? '';
      const problem = row.problems[column.key];
      if (cell.tagName === 'OUTPUT') {
        cell.textContent = text;
      } else {
        cell.readOnly = this.#readonly;
        const typing = document.activeElement === cell && cell.value !== cell.dataset.shown;
        if (!typing && !(problem && cell.value)) cell.value = text;
        if (!typing) cell.dataset.shown = cell.value;
        cell.setAttribute('aria-invalid', problem ? 'true' : 'false');
        cell.title = problem ?? '';
      }
      tr.cells[c].classList.toggle('lg-bad', !!problem);
      tr.cells[c].dataset.problem = problem ?? '';
    });
    tr.cells[tr.cells.length - 1].firstChild.hidden = this.#readonly || this.#fixed;
  }

  #foot() {
    const totals = this.querySelector('.lg-totals');
    if (!totals) return;
    const add = this.querySelector('.lg-add');
    add.textContent = '+ ' + (this.#words.add ?? '');
    add.hidden = this.#readonly || this.#fixed;
    totals.replaceChildren();
    for (let i = 0; i + 1 < this.#totals.length; i += 2) {
      const label = document.createElement('span');
      label.textContent = this.#totals[i];
      const amount = document.createElement('output');
      amount.textContent = this.#totals[i + 1];
      totals.append(label, amount);
    }
  }

  // finding one's way

  #editable() { return this.#columns.filter((c) => c.kind !== 'computed').map((c) => c.key); }
  #index(cell) { return cell.closest('tr').sectionRowIndex; }
  #input(row, key) { return this.querySelector('tbody')?.rows[row]?.querySelector(`input[data-key="${key}"]`); }
  #tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  #key(e) {
    const input = e.target.closest('input');
    if (!input) return;
    const row = this.#index(input);
    const key = input.dataset.key;
    const open = this.#open() === input;
    if (e.key === 'Escape' && open) {
      this.#close();
      e.stopPropagation();
    } else if (open && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
      e.preventDefault();
      this.#mark(e.key === 'ArrowDown' ? 1 : -1);
    } else if (open && (e.key === 'Enter' || e.key === 'Tab') && !e.shiftKey && this.#marked()) {
      this.#choose(this.#marked());
      e.preventDefault();
      this.#forward(row, key);
    } else if (e.ctrlKey && e.key.toLowerCase() === 'd' && !this.#readonly && !this.#fixed) {
      e.preventDefault();
      this.#commit(input);
      this.#pending = { row: row + 1, key };
      this.#tell('duplicate', { row });
    } else if (e.ctrlKey && e.key === 'Delete' && !this.#readonly) {
      e.preventDefault();
      this.#remove(row);
    } else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      const next = this.#input(row + (e.key === 'ArrowDown' ? 1 : -1), key);
      if (next) { e.preventDefault(); next.focus(); }
    } else if ((e.key === 'Enter' && !e.ctrlKey) || (e.key === 'Tab' && !e.shiftKey && !e.ctrlKey)) {
      const keys = this.#editable();
      const isLast = key === keys[keys.length - 1] && row === this.#rows.length - 1;
      const isBlank = isLast && [...input.closest('tr').querySelectorAll('input')].every((i) => !i.value.trim());
      if (e.key === 'Tab' && (this.#readonly || isBlank || (isLast && this.#fixed))) return;
      e.preventDefault();
      this.#forward(row, key);
    }
  }

  #forward(row, key) {
    const keys = this.#editable();
    const at = keys.indexOf(key);
    if (at + 1 < keys.length) this.#input(row, keys[at + 1])?.focus();
    else if (row + 1 < this.#rows.length) this.#input(row + 1, keys[0])?.focus();
    else {
      this.#commit(this.#input(row, key));
      this.#insert(row + 1);
    }
  }

  #insert(row) {
    if (this.#readonly || this.#fixed) return;
    this.#pending = { row, key: this.#editable()[0] };
    this.#tell('insert', { row });
  }

  #remove(row) {
    if (this.#readonly || this.#fixed) return;
    this.#close();
    const left = Math.max(0, Math.min(row, this.#rows.length - 2));
    this.#pending = this.#rows.length > 1 ? { row: left, key: this.#editable()[0] } : null;
    for (const input of this.querySelectorAll('tbody input')) input.dataset.shown = input.value;
    this.#tell('remove', { row });
  }

  #enter(e) {
    if (e.target.matches('input')) e.target.select();
  }

  #leave(e) {
    if (e.target.matches('input')) {
      this.#close();
      this.#commit(e.target);
    }
  }

  #commit(input) {
    if (!input || this.#readonly || input.value === input.dataset.shown) return;
    input.dataset.shown = input.value;
    this.#tell('edit', { row: this.#index(input), key: input.dataset.key, text: input.value });
  }

  #paste(e) {
    const input = e.target.closest('input');
    const text = e.clipboardData?.getData('text') ?? '';
    if (!input || this.#readonly || !/[\t\n]/.test(text.trim())) return;
    e.preventDefault();
    input.dataset.shown = input.value;
    this.#tell('paste', { row: this.#index(input), key: input.dataset.key, text: text.slice(0, 500000) });
  }

  // candidates of a lookup

  #typed(e) {
    const input = e.target.closest('input');
    const column = this.#columns.find((c) => c.key === input?.dataset.key);
    if (column?.kind !== 'lookup' || this.#readonly) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (document.activeElement === input && input.isConnected) {
        this.#tell('find', { row: this.#index(input), key: column.key, text: input.value });
      }
    }, 120);
  }

  candidates(row, key, options) {
    const input = this.#input(row, key);
    if (!input || document.activeElement !== input) return;
    const list = this.querySelector('.lg-options');
    list.replaceChildren(...options.map((option, i) => {
      const li = document.createElement('li');
      li.dataset.id = option.id;
      li.setAttribute('role', 'option');
      li.setAttribute('aria-selected', i === 0);
      const text = document.createElement('span');
      text.textContent = option.text;
      const detail = document.createElement('small');
      detail.textContent = option.detail;
      li.append(text, detail);
      return li;
    }));
    if (!options.length) {
      const li = document.createElement('li');
      li.className = 'lg-none';
      li.textContent = this.#words.nothing ?? '';
      list.append(li);
    }
    list.for = input;
    list.query = input.value;
    const box = input.getBoundingClientRect();
    list.showPopover();
    input.setAttribute('aria-expanded', 'true');
    list.style.left = `${box.left}px`;
    list.style.top = `${box.bottom + 2}px`;
    list.style.minWidth = `${Math.max(box.width, 280)}px`;
  }

  #open() {
    const list = this.querySelector('.lg-options');
    return list?.matches(':popover-open') ? list.for : null;
  }

  #close() {
    const list = this.querySelector('.lg-options');
    clearTimeout(this.#timer);
    if (list?.matches(':popover-open')) list.hidePopover();
    list?.for?.setAttribute('aria-expanded', 'false');
  }

  #marked() { return this.querySelector('.lg-options li[aria-selected="true"]'); }

  #mark(step) {
    const items = [...this.querySelectorAll('.lg-options li[data-id]')];
    if (!items.length) return;
    const at = items.indexOf(this.#marked());
    items.forEach((item) => item.setAttribute('aria-selected', 'false'));
    const next = items[(at + step + items.length) % items.length];
    next.setAttribute('aria-selected', 'true');
    next.scrollIntoView({ block: 'nearest' });
  }

  #choose(item) {
    const list = this.querySelector('.lg-options');
    const input = list.for;
    const query = list.query;
    input.value = item.querySelector('span').textContent;
    input.dataset.shown = input.value;
    this.#close();
    this.#tell('pick', { row: this.#index(input), key: input.dataset.key, id: Number(item.dataset.id), text: query });
  }
}

customElements.define('ballast-line-grid', LineGrid);
