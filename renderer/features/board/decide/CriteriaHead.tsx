import { say } from '../../../design/offers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { criteria, criterionNames, criterionQuestions } from './criteria.ts'

/** The three criteria as headings of columns, each with the question it asks of a cluster. */
export function CriteriaHead() {
  const { t } = useTranslation()
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{t(($) => $.board.cluster.name)}</span>
        </th>
        {criteria.map((criterion) => (
          <th key={criterion} scope="col">
            {say(t, criterionNames[criterion])}
            <span className="decide-question">{say(t, criterionQuestions[criterion])}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}
