import type { ProjectedSlide } from '#shared/contract/projection.ts';
import { AgendaSlide } from './slides/agenda-slide.tsx';
import { AttendanceSlide } from './slides/attendance-slide.tsx';
import { ConfidentialitySlide } from './slides/confidentiality-slide.tsx';
import { CoverSlide } from './slides/cover-slide.tsx';
import { DecisionSlide } from './slides/decision-slide.tsx';
import { EarlierSlide } from './slides/earlier-slide.tsx';
import { EndSlide } from './slides/end-slide.tsx';
import { LeversSlide } from './slides/levers-slide.tsx';
import { RecapSlide } from './slides/recap-slide.tsx';
import { SituationSlide } from './slides/situation-slide.tsx';
import { SummarySlide } from './slides/summary-slide.tsx';
import { TopicSlide } from './slides/topic-slide.tsx';

/** One slide; a kind that this page does not know does not compile. */
export function Slide({ slide }: { readonly slide: ProjectedSlide }) {
  switch (slide.kind) {
    case 'cover':
      return <CoverSlide slide={slide} />;
    case 'confidentiality':
      return <ConfidentialitySlide slide={slide} />;
    case 'attendance':
      return <AttendanceSlide slide={slide} />;
    case 'earlier':
      return <EarlierSlide slide={slide} />;
    case 'agenda':
      return <AgendaSlide slide={slide} />;
    case 'topic':
      return <TopicSlide slide={slide} />;
    case 'situation':
      return <SituationSlide slide={slide} />;
    case 'levers':
      return <LeversSlide slide={slide} />;
    case 'decision':
      return <DecisionSlide slide={slide} />;
    case 'recap':
      return <RecapSlide slide={slide} />;
    case 'summary':
      return <SummarySlide slide={slide} />;
    case 'end':
      return <EndSlide slide={slide} />;
    case 'blank':
      return null;
  }
}
