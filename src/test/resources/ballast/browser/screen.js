// What a test asks of a screen: barriers, and how it fits a phone. Every answer is a list of complaints.
window.ballastScreen = {
  async barriers(rules) {
    const only = rules ? { type: 'rule', values: rules }
      : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').flatMap((v) => v.nodes
      // a cell takes the cursor keys; what one presses is the link in it, which is asked for itself
      .filter((n) => v.id !== 'target-size' || !n.html.startsWith('<td')).map((n) =>
      `${v.id} ${n.target.join(' ')} ${n.html.slice(0, 160)} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`));
  },

  missingWords() {
    return [...document.body.innerText.matchAll(/![a-z]+\.[\w.-]+/g)].map((m) => 'no label ' + m[0]);
  },

  phone() {
    const wrong = [];
    const wide = document.documentElement.scrollWidth;
    if (wide > innerWidth) {
      const widest = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
      wrong.push(`scrolls sideways: ${wide} px, such as ${widest.slice(0, 3).map(this.name)}`);
    }
    for (const button of document.querySelectorAll('vaadin-button[theme~="primary"]')) {
      const box = button.getBoundingClientRect();
      if (box.width && !(box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight)) {
        wrong.push(`primary action is out of sight: ${button.innerText}`);
      }
    }
    for (const part of document.querySelectorAll('.document-main, .list-page, .home, .document-head, .list-head')) {
      if (part.scrollWidth > part.clientWidth + 1) wrong.push(`${this.name(part)} is wider than the screen`);
    }
    return [...wrong, ...this.small(), ...this.overlaps()];
  },

  name(e) { return e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + (e.className ? '.' + String(e.className).replace(/\s+/g, '.') : ''); },

  /** Targets under 24 px in either direction. */
  small() {
    return [...document.querySelectorAll('button, a[href], vaadin-button, vaadin-checkbox, input:not(vaadin-checkbox > input), vaadin-menu-bar-button, vaadin-drawer-toggle, summary')]
      .map((e) => [e, e.parentElement?.tagName.startsWith('VAADIN-') && e.tagName === 'INPUT' ? e.parentElement : e])
      .map(([e, outer]) => [e, outer.getBoundingClientRect()])
      .filter(([e, box]) => box.width && box.height && this.isSeen(e, box) && (box.width < 23.5 || box.height < 23.5))
      .map(([e, box]) => `small target ${this.name(e)} "${e.innerText ?? ''}" ${Math.round(box.width)}x${Math.round(box.height)}`);
  },

  isSeen(e, box) {
    const at = document.elementsFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return at.some((hit) => hit === e || e.contains(hit) || hit.contains(e) && hit !== document.body && hit !== document.documentElement);
  },

  /** What is left of a box after all that cuts it off. */
  shown(box, e) {
    let { left, right, top, bottom } = box;
    for (; e; e = e.assignedSlot ?? e.parentElement ?? e.getRootNode().host) {
      if (getComputedStyle(e).overflow === 'visible') continue;
      const frame = e.getBoundingClientRect();
      left = Math.max(left, frame.left);
      right = Math.min(right, frame.right);
      top = Math.max(top, frame.top);
      bottom = Math.min(bottom, frame.bottom);
    }
    return { left, right, top, bottom };
  },

  /** Words on top of other words. */
  overlaps() {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (!node.data.trim() || !node.parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        if (box.width < 2 || y < 0 || y > innerHeight) continue;
        if (document.elementsFromPoint(x, y).includes(node.parentElement)) texts.push({ node, box: this.shown(box, node.parentElement) });
      }
    }
    const wrong = [];
    for (let i = 0; i < texts.length; i++) {
      for (let j = i + 1; j < texts.length; j++) {
        const a = texts[i].box, b = texts[j].box;
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (texts[i].node !== texts[j].node && x > 3 && y > 4) {
          wrong.push(`"${texts[i].node.data.trim().slice(0, 30)}" lies over "${texts[j].node.data.trim().slice(0, 30)}"`);
        }
      }
    }
    return wrong;
  },
};
