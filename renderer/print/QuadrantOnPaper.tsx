import { learningFormById, type LearningFormId } from '../../shared/content/learning-forms.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { layoutQuadrant, type PlacedActivity } from '../charts/quadrant/layout.ts'
import { widthInPixels } from './text-size.ts'
import { workWords as words } from './work-words.ts'

/** In CSS pixels; as flat as on screen. */
const width = 564
const height = 271
const letters = 12

/** What the picture takes on paper with the words around it, in millimetres. */
export const quadrantHeight = 90

interface QuadrantOnPaperProps {
  readonly activities: readonly PlacedActivity[]
  readonly language: Language
}

/** Activities on two lines, alone or together and as it comes or planned, where they stand on screen. */
export function QuadrantOnPaper({ activities, language }: QuadrantOnPaperProps) {
  const { marks, radius, lineHeight } = layoutQuadrant({
    activities,
    width,
    height,
    size: letters,
    widthOf: (text) => widthInPixels(text, letters),
  })
  const corner = (id: LearningFormId) => <span>{learningFormById(id).name[language]}</span>
  return (
    <div className="fl-quadrant">
      <div className="fl-ends">
        {corner('passing')}
        <i>{words.spontaneous[language]}</i>
        {corner('helping')}
      </div>
      <div className="fl-plane">
        <i>{words.alone[language]}</i>
        <svg width={width} height={height} role="img" aria-label={words.learning[language]}>
          <path d={`M0 ${String(height / 2)}H${String(width)}M${String(width / 2)} 0V${String(height)}`} />
          <rect x={0.5} y={0.5} width={width - 1} height={height - 1} />
          {/* Network learning has a second line around it: a shade would be lost in a copier. */}
          <rect x={width / 2 + 3} y={height / 2 + 3} width={width / 2 - 6.5} height={height / 2 - 6.5} />
          {marks.map(({ id, label }) =>
            label?.leader === null || label === null ? null : (
              <line
                key={id}
                x1={label.leader.from.x}
                y1={label.leader.from.y}
                x2={label.leader.to.x}
                y2={label.leader.to.y}
              />
            ),
          )}
          {marks.map(({ id, x, y }) => (
            <circle key={id} cx={x} cy={y} r={radius} />
          ))}
          {marks.map(({ id, label }) =>
            label === null ? null : (
              <text key={id}>
                {label.lines.map((line, row) => (
                  <tspan key={row} x={label.box.left} y={label.box.top + (row + 0.78) * lineHeight}>
                    {line}
                  </tspan>
                ))}
              </text>
            ),
          )}
        </svg>
        <i>{words.together[language]}</i>
      </div>
      <div className="fl-ends">
        {corner('study')}
        <i>{words.planned[language]}</i>
        <b>{corner('network')}</b>
      </div>
    </div>
  )
}
