import { Dialog } from '@kobalte/core/dialog';
import type { JSX } from 'solid-js';
import { t } from '../language/language.ts';
import { Icon } from './icon.tsx';

interface ModalProps {
  readonly title: string;
  readonly description?: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** A decision is needed: no closing by a click beside it. */
  readonly isDecision?: boolean;
  readonly isWide?: boolean;
  readonly children: JSX.Element;
}

/** A dialog over the page that keeps the focus until it is closed. */
export function Modal(props: ModalProps) {
  return (
    <Dialog open={props.isOpen} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="modal-overlay" />
        <div class="modal-place">
          <Dialog.Content
            class="modal"
            classList={{ 'is-wide': props.isWide ?? false }}
            onInteractOutside={(event) => props.isDecision && event.preventDefault()}
          >
            <div class="modal-head">
              <Dialog.Title class="modal-title">{props.title}</Dialog.Title>
              <Dialog.CloseButton class="btn btn-quiet btn-icon" aria-label={t('common.close')}>
                <Icon name="close" />
              </Dialog.CloseButton>
            </div>
            {props.description && (
              <Dialog.Description class="mb-4 text-ink-2">{props.description}</Dialog.Description>
            )}
            {props.children}
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog>
  );
}
