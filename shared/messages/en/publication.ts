import type { publication as french } from '#shared/messages/fr/publication.ts';

/** Sentences of the disclosure control, in English; the same keys and placeholders as the French ones. */
export const publication: typeof french = {
  explanations: {
    regrouped_small: '{codes} are put together: each has fewer than {threshold} persons.',
    regrouped_with_larger: '{codes} are put together: otherwise a line of fewer than {threshold} persons would come back by subtraction.',
    regrouped_by_hand: '{codes} are put together as you asked.',
    variable_not_shown: '“{variable}” is not published: no grouping leaves two lines of {threshold} persons.',
    cross_coarsened: 'The table “{variables}” is published with wider lines, so that each cell has at least {threshold} persons.',
    cross_too_small: 'The table “{variables}” is not published: some cells would have fewer than {threshold} persons.',
    cross_not_proven: 'The table “{variables}” is not published: put beside the others, it could point at someone.',
    classes_left_out: 'The kinds of situations are not published: put beside the tables, they could point at someone.',
    total_only_too_few: 'Only the total is published: {persons} persons, at least {needed} are needed.',
    total_only_not_proven: 'Only the total is published: no table could be guaranteed.',
    total_only_overlap: 'Only the total is published: this period overlaps that of the publication of {date}.',
  },
  remedies: {
    pool_years: 'Pool several years into one block.',
    coarser_variable: 'Choose wider lines for this list.',
    leave_out: 'Leave this table out, or another that is less useful to you.',
  },
  refusals: {
    added_since: {
      one: '1 situation added since the publication of {date}: its characteristics would appear by difference.',
      other: '{count} situations added since the publication of {date}: their characteristics would appear by difference.',
    },
    removed_since: {
      one: '1 situation erased since the publication of {date}: the published numbers do not change.',
      other: '{count} situations erased since the publication of {date}: the published numbers do not change.',
    },
    corrected_since: {
      one: '1 situation corrected since the publication of {date}: the correction would appear by difference.',
      other: '{count} situations corrected since the publication of {date}: the corrections would appear by difference.',
    },
    settings_changed_since: {
      one: '1 setting has changed since the publication of {date}: the published groups are kept.',
      other: '{count} settings have changed since the publication of {date}: the published groups are kept.',
    },
  },
  lights: {
    individualisation: {
      title: 'Singling out',
      holds: '{count} published numbers; totals aside, none stands for fewer than {detail} persons.',
      fails: 'A published number stands for fewer persons than the threshold.',
    },
    correlation: {
      title: 'Linkability',
      holds: '{count} numbers checked together, with the earlier publications ({detail}).',
      fails: 'Put together, published numbers isolate persons.',
    },
    inference: {
      title: 'Inference',
      holds: '{count} unpublished combinations remain open, proven with {detail} fictional data sets.',
      fails: 'Belonging to a published group tells a sensitive fact about its members.',
    },
  },
  checks: {
    schema_invalid: 'This file is not a readable publication (at “{where}”).',
    no_total: 'The total is missing.',
    universes_differ: 'The table “{where}” is not about the same persons as the others.',
    cell_hidden: 'The table “{where}” has a hidden or rounded cell.',
    cell_below_threshold: 'The table “{where}” has a cell of {count}, below the threshold.',
    open_not_process: 'The table “{where}” marks as open a number that is not ({count}).',
    not_a_partition: 'The table “{where}” does not cover each combination exactly once.',
    sums_differ: 'The sum of the table “{where}” ({count}) is not the total.',
    group_guessable: 'In “{where}”, the parts of a group of {count} persons can be guessed.',
    groupings_conflict: '“{where}” is published with two groupings that do not nest.',
    witnesses_missing: 'The witness data sets are missing.',
    witnesses_malformed: 'The witness data sets cannot be read.',
    witness_differs: 'Witness data set no. {count} does not give the publication.',
    count_not_protected: 'The combination “{where}” is not open enough (spread of {count}).',
    releases_overlap: 'Two publications are about overlapping periods ({where}).',
    releases_differ: 'Two publications of the same period do not give the same numbers ({where}).',
  },
  findings: {
    published: 'A published number is below the threshold: {least}.',
    pinned: 'An unpublished number can be deduced: between {least} and {greatest}.',
    inference: 'All members of a group, but one at most, share a sensitive value.',
    contradiction: 'The tables contradict each other.',
  },
  obstacles: {
    no_total: 'The total is missing.',
    several_universes: 'The tables are about different persons.',
    inexact_cells: 'Some cells are hidden or rounded.',
    partial_table: 'A table does not cover everyone.',
    sums_differ: 'A table does not add up to the total.',
    too_large: 'The publication is too large to be checked.',
  },
  checker: {
    usage: 'Usage: check-publication FILE [FILE…]',
    unreadable: '“{file}” cannot be read as JSON.',
    holds:
      'Checked: {numbers} numbers, {counts} unpublished combinations recounted in {worlds} witness data sets. Nothing leads back to a person.',
    holds_total: 'Checked: {numbers} numbers. No combination is published.',
    fails: 'Refused: this publication is not guaranteed.',
  },
};
