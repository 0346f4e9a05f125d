import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/** Mends what GraphiQL 5 leaves to be wished for by people who hear it, and by those whose colours change at night. */
export function useCorrections() {
  useTabsAsButtons();
  useColoursOfSystem();
}

/**
 * Readers take what stands in a tab for plain text, so that the buttons in GraphiQL's tabs are lost to them. As these
 * answer no arrow key either, they become what they act like: a list of buttons, of which one is current.
 */
function useTabsAsButtons() {
  const { tabs, activeTabIndex } = useGraphiQL((state) => state);
  useEffect(() => {
    document.querySelector('.graphiql-tabs')?.setAttribute('role', 'list');
    document.querySelector('#graphiql-session')?.setAttribute('role', 'region');
    document.querySelectorAll('.graphiql-tab').forEach((tab, index) => {
      tab.setAttribute('role', 'listitem');
      tab.removeAttribute('aria-selected');
      tab.querySelector('.graphiql-tab-button')?.setAttribute('aria-current', String(index === activeTabIndex));
    });
  }, [tabs, activeTabIndex]);
}

/** The editors follow the system's colours as the page around them does, where nobody chose others. */
function useColoursOfSystem() {
  const { theme } = useGraphiQL((state) => state);
  const { setTheme } = useGraphiQLActions();
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => {
      setTheme(theme);
    };
    dark.addEventListener('change', follow);
    return () => {
      dark.removeEventListener('change', follow);
    };
  }, [theme, setTheme]);
}
