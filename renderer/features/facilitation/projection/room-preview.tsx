import { formatDate, formatShortDate } from '#shared/dates/format.ts';
import { useProjector } from '#renderer/client/projector.ts';
import { useLanguage } from '#renderer/client/use-messages.ts';
import { type Slide, useFacilitation } from '../meeting-store.ts';
import { useWords } from '../use-words.ts';

type Text = { readonly state: 'shown'; readonly text: string } | { readonly state: 'withheld' } | null;

/** The words that the room sees now, small: what is withheld is said, what it was is not. */
export function RoomPreview() {
  const words = useWords().projection;
  const view = useFacilitation((state) => state.view);
  const { status } = useProjector();
  const later = (status?.open && (status.frozen || status.blanked)) ?? false;
  if (view === null) return null;
  return (
    <figure className="room-preview">
      <figcaption className="quiet">{later ? words.previewFrozen : words.preview}</figcaption>
      {/* A long slide scrolls here, so the keyboard must get in. */}
      <div className="room-slide" role="region" aria-label={words.preview} tabIndex={0}>
        <SlideWords slide={view} />
      </div>
    </figure>
  );
}

function SlideWords({ slide }: { readonly slide: Slide }) {
  const { projection, places, parts, itemTypes } = useWords();
  const language = useLanguage();
  switch (slide.kind) {
    case 'cover':
      return (
        <Lines title={slide.label} lines={[slide.cellule, formatDate(slide.on, language), <TypedText key="place" text={slide.place} />]} />
      );
    case 'confidentiality':
      return <Lines title={places.confidentiality} lines={[slide.text]} />;
    case 'attendance':
      return <Lines title={places.attendance} lines={slide.rows.filter((row) => row.here).map((row) => row.structure ?? row.name)} />;
    case 'earlier':
      return (
        <Lines
          title={places.earlier}
          lines={slide.rows.map((row) => <TypedText key={row.code} before={`${row.code} `} text={row.label} />)}
        />
      );
    case 'agenda':
      return (
        <Lines
          title={places.agenda}
          lines={slide.rows.map((row) => row.code ?? (row.title ? <TypedText key="title" text={row.title} /> : itemTypes[row.type]))}
        />
      );
    case 'topic':
      return <Lines title={<TypedText text={slide.title} />} lines={[slide.structure, <TypedText key="text" text={slide.text} />]} />;
    case 'situation':
      return (
        <Lines
          title={`${slide.code} · ${parts[slide.part]}`}
          lines={
            slide.part === 'facts'
              ? slide.facts.map((fact) => `${fact.label} : ${fact.value}`)
              : [<TypedText key="text" text={slide.text} />]
          }
        />
      );
    case 'levers':
      return (
        <Lines
          title={`${slide.code} · ${places.levers}`}
          lines={slide.levers.filter((lever) => lever.chosen).map((lever) => lever.label)}
        />
      );
    case 'decision':
      return <Lines title={`${slide.code} · ${parts[slide.part]}`} lines={decisionLines(slide)} />;
    case 'recap':
      return (
        <Lines
          title={slide.code ?? <TypedText text={slide.title} />}
          lines={[slide.outcome, <TypedText key="wording" text={slide.wording} />]}
        />
      );
    case 'end':
      return <Lines title={slide.cellule} lines={[slide.next && formatDate(slide.next.on, language)]} />;
    case 'summary':
      return <Lines title={slide.title} lines={[slide.sentence]} />;
    case 'blank':
      return <p className="quiet">{projection.nothing}</p>;
  }
}

function decisionLines(slide: Extract<Slide, { kind: 'decision' }>): React.ReactNode[] {
  if (slide.part === 'wording') return [slide.outcome, <TypedText key="wording" text={slide.wording} />];
  // eslint-disable-next-line react/no-array-index-key -- a line of a slide is its place
  if (slide.part === 'purposes') return slide.purposes.map((purpose, at) => <TypedText key={at} text={purpose} />);
  return slide.actions.map((action, at) => (
    // eslint-disable-next-line react/no-array-index-key -- a line of a slide is its place
    <span key={at}>
      <TypedText text={action.label} />
      {[action.owner, action.dueOn && formatShortDate(action.dueOn), action.recurrence]
        .filter(Boolean)
        .map((more) => ` · ${more}`)
        .join('')}
    </span>
  ));
}

/** A text as the room may see it. */
function TypedText({ text, before = '' }: { readonly text: Text; readonly before?: string }) {
  const words = useWords().projection;
  if (text === null) return null;
  return text.state === 'withheld' ? (
    <em className="withheld">
      {before}
      {words.withheld}
    </em>
  ) : (
    `${before}${text.text}`
  );
}

function Lines({ title, lines }: { readonly title: React.ReactNode; readonly lines: readonly React.ReactNode[] }) {
  return (
    <>
      <p className="room-title">{title}</p>
      {lines.map((line, at) =>
        line === null || line === '' ? null : (
          // eslint-disable-next-line react/no-array-index-key -- a line of a slide is its place
          <p key={at} className="room-line">
            {line}
          </p>
        ),
      )}
    </>
  );
}
