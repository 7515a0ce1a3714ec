import type { DraftStatus } from '../../../src/drafts/draft-page.presenter.js';
import type { DraftsProps } from '../../../src/pages/drafts.props.js';
import { Button, ButtonLink } from '../../ui/button.js';
import { DraftCard } from '../../ui/draft-card.js';
import { Select, TextField } from '../../ui/field.js';
import { useSpeech } from '../../ui/language.js';
import { Empty } from '../../ui/notice.js';
import { Pagination } from '../../ui/pagination.js';
import { definePage } from '../define-page.js';

const STATUSES = ['open', 'upcoming', 'answering', 'concluded', 'withdrawn'] as const satisfies DraftStatus[];

/** The menu leads to what is over: the same list under a heading of its own. */
const areResults = ({ filter }: DraftsProps) => filter.status === 'concluded';

function DraftsPage(props: DraftsProps) {
  const { t } = useSpeech();
  const { filter, drafts, newer, older } = props;
  const results = areResults(props);
  const narrowed = Boolean(filter.status || filter.agency || filter.query);
  return (
    <div className="page">
      <h1>{t(results ? 'reading.results.title' : 'reading.drafts.title')}</h1>
      {results && <p className="lede">{t('reading.results.lede')}</p>}
      <Filter {...props} />
      <h2 className="vh">{t('reading.drafts.found')}</h2>
      {drafts.length > 0 ? (
        <ul className="cards">
          {drafts.map((card) => (
            <DraftCard key={card.number} {...card} />
          ))}
        </ul>
      ) : (
        <Empty title={t(narrowed ? 'reading.drafts.none-found' : 'reading.drafts.none')}>
          {narrowed && <ButtonLink href="/drafts">{t('reading.drafts.all')}</ButtonLink>}
        </Empty>
      )}
      <Pagination newer={newer} older={older} />
    </div>
  );
}

function Filter({ filter, agencies }: DraftsProps) {
  const { t } = useSpeech();
  return (
    <form className="filter" method="get" action="/drafts" role="search">
      <TextField label={t('reading.drafts.query')} name="q" type="search" defaultValue={filter.query} maxLength={200} />
      <Select
        label={t('reading.status')}
        name="status"
        any={t('reading.drafts.any-status')}
        defaultValue={filter.status ?? ''}
        options={STATUSES.map((status) => ({ value: status, label: t(`reading.status.${status}`) }))}
      />
      <Select
        label={t('reading.drafts.agency')}
        name="agency"
        any={t('reading.drafts.any-agency')}
        defaultValue={filter.agency ?? ''}
        options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button look="primary">{t('reading.drafts.show')}</Button>
    </form>
  );
}

export default definePage<DraftsProps>({
  title: (props, { t }) => t(areResults(props) ? 'reading.results.title' : 'reading.drafts.title'),
  section: (props) => (areResults(props) ? 'results' : 'drafts'),
  Body: DraftsPage,
});
