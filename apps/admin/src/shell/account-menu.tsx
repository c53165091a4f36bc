import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { useNavigate } from '@solidjs/router';
import { Icon } from '../controls/icon.tsx';
import { language, setLanguage, t } from '../language/language.ts';
import type { Me } from '../session/session.ts';

/** Who one is, and what belongs to oneself. */
export function AccountMenu(props: {
  readonly me: Me;
  readonly onShortcuts: () => void;
  readonly onLeave: () => void;
}) {
  const navigate = useNavigate();
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger class="btn btn-quiet gap-1.5" aria-label={props.me.name}>
        <Icon name="person" class="sm:hidden" />
        <span class="max-w-32 truncate max-sm:hidden">{props.me.name}</span>
        <Icon name="down" class="opacity-70" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <div class="border-b border-line px-3 pt-1 pb-2 text-sm text-ink-3">
            <p class="text-ink">{props.me.agency?.name ?? props.me.jurisdiction.name}</p>
            <p>
              {props.me.username} · {t(`role.${props.me.role}`)}
            </p>
          </div>
          <DropdownMenu.Item class="menu-item" onSelect={() => navigate('/settings')}>
            {t('settings.title')}
          </DropdownMenu.Item>
          <DropdownMenu.Item
            class="menu-item"
            lang={language() === 'zh' ? 'en' : 'zh-CN'}
            onSelect={() => void setLanguage(language() === 'zh' ? 'en' : 'zh')}
          >
            {language() === 'zh' ? 'English' : '中文'}
          </DropdownMenu.Item>
          <DropdownMenu.Item class="menu-item" onSelect={() => props.onShortcuts()}>
            {t('shell.shortcuts')}
          </DropdownMenu.Item>
          <DropdownMenu.Separator class="menu-separator" />
          <DropdownMenu.Item class="menu-item" onSelect={() => props.onLeave()}>
            {t('shell.signOut')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
