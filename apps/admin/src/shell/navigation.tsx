import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { A, useLocation, useNavigate } from '@solidjs/router';
import { For, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import type { Me } from '../session/session.ts';
import { destinationsOf, type Destination } from './destinations.ts';

/** The pages of daily work in one line, what is rarely needed under one heading. */
export function Navigation(props: { readonly me: Me }) {
  const inGroup = (group: Destination['group']) =>
    destinationsOf(props.me).filter((each) => each.group === group);
  return (
    <nav class="main-navigation" aria-label={t('navigation.label')}>
      <For each={inGroup('work')}>
        {(each) => (
          <A href={each.href} end={each.href === '/'} class="nav-link">
            {t(`navigation.${each.name}`)}
          </A>
        )}
      </For>
      <Show when={inGroup('manage').length > 0}>
        <ManageMenu destinations={inGroup('manage')} />
      </Show>
    </nav>
  );
}

function ManageMenu(props: { readonly destinations: readonly Destination[] }) {
  const navigate = useNavigate();
  const location = useLocation();
  const isHere = () => props.destinations.some(({ href }) => location.pathname.startsWith(href));
  return (
    <DropdownMenu placement="bottom-start">
      <DropdownMenu.Trigger class="nav-link" classList={{ active: isHere() }}>
        {t('navigation.manage')}
        <Icon name="down" class="opacity-70" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <For each={props.destinations}>
            {(each) => (
              <DropdownMenu.Item class="menu-item" onSelect={() => navigate(each.href)}>
                {t(`navigation.${each.name}`)}
              </DropdownMenu.Item>
            )}
          </For>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
