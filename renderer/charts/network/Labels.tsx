import type { GraphNode } from './graph.ts'
import { labelText } from './scene.ts'
import type { PeopleOf } from './scene.ts'
import type { Scene } from './useScene.ts'

interface LabelsProps {
  readonly nodes: readonly GraphNode[]
  readonly scene: Scene
  readonly peopleOf: PeopleOf
  readonly lit: ReadonlySet<string>
}

/** Codes or names beside the people; the people themselves say who they are to who hears the picture. */
export function Labels({ nodes, scene, peopleOf, lit }: LabelsProps) {
  return (
    <g aria-hidden="true" style={{ fontSize: `${String(scene.lettersGrow)}em` }}>
      {nodes.map((node) => {
        const { id } = node
        const spot = scene.spots.get(id)
        const isLit = lit.has(id)
        if (spot === undefined) return null
        // Who is looked at always has a label, also where there was no room for one.
        const offset =
          scene.labels.get(id) ?? (isLit ? { x: spot.radius * 1.4 + 3, y: -7, leader: null } : null)
        if (offset === null) return null
        const { leader } = offset
        const className = `ng-label${isLit ? ' lit' : ''}${node.change === 'left' ? ' left' : ''}`
        const transform = `translate(${spot.x.toFixed(2)} ${spot.y.toFixed(2)})`
        const text = labelText(node, peopleOf)
        if (leader === null)
          return (
            <text
              key={id}
              className={`${className} ng-word`}
              transform={transform}
              x={offset.x}
              y={offset.y}
              dy="0.9em"
            >
              {text}
            </text>
          )
        return (
          <g key={id} className={className} transform={transform}>
            <line
              className="ng-leader"
              x1={leader.from.x}
              y1={leader.from.y}
              x2={leader.to.x}
              y2={leader.to.y}
            />
            <text className="ng-word" x={offset.x} y={offset.y} dy="0.9em">
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}
