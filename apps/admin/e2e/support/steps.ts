import type { Visitor } from './visitor.ts';

/** Presses the button of a step of the workflow. */
export async function take({ page }: Visitor, step: string): Promise<void> {
  await page.locator('.workflow-steps').getByRole('button', { name: step, exact: true }).click();
}

/** Takes a step that asks once more in a dialog, with a reason where the dialog asks for one. */
export async function takeAndConfirm(
  visitor: Visitor,
  step: string,
  reason?: { readonly label: string; readonly text: string },
): Promise<void> {
  await take(visitor, step);
  const dialog = visitor.page.getByRole('dialog');
  if (reason) await dialog.getByLabel(reason.label).fill(reason.text);
  await dialog.getByRole('button', { name: step, exact: true }).click();
}

/** Submits the report; whatever may stand with a reason is given one. */
export async function submit(visitor: Visitor): Promise<void> {
  await take(visitor, '提交审核');
  const dialog = visitor.page.getByRole('dialog');
  await dialog.locator('.submit-headline').waitFor();
  for (const reason of await dialog.locator('.submit-group textarea').all())
    await reason.fill('已核实，数字属实。');
  await dialog.getByRole('button', { name: '提交审核' }).click();
  await statusIs(visitor, 'submitted');
}

export async function statusIs({ page }: Visitor, status: string): Promise<void> {
  await page.locator(`.status-chip[data-status="${status}"]`).waitFor();
}

/** Opens a panel beside the report unless it is open. */
export async function openPanel({ page }: Visitor, name: RegExp): Promise<void> {
  const tab = page.locator('.panel-tabs').getByRole('button', { name });
  if ((await tab.getAttribute('aria-pressed')) !== 'true') await tab.click();
}
