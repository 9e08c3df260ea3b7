import type { GraphNode } from './graph.ts'
import { shortLabel } from './scene.ts'
import type { Scene } from './useScene.ts'

interface LabelsProps {
  readonly nodes: readonly GraphNode[]
  readonly scene: Scene
  readonly lit: ReadonlySet<string>
}

/** Codes or names beside the people; the people themselves say who they are to who hears the picture. */
export function Labels({ nodes, scene, lit }: LabelsProps) {
  return (
    <g aria-hidden="true" style={{ fontSize: `${String(scene.lettersGrow)}em` }}>
      {nodes.map(({ id, label }) => {
        const spot = scene.spots.get(id)
        const isLit = lit.has(id)
        // Who is looked at always has a label, also where there was no room for one.
        const offset =
          scene.labels.get(id) ?? (isLit ? { x: scene.radius * 1.4 + 3, y: -7, leader: null } : undefined)
        if (spot === undefined || offset === undefined) return null
        const { leader } = offset
        return (
          <g
            key={id}
            className={isLit ? 'ng-label lit' : 'ng-label'}
            transform={`translate(${spot.x.toFixed(2)} ${spot.y.toFixed(2)})`}
          >
            {leader === null ? null : (
              <line
                className="ng-leader"
                x1={leader.from.x}
                y1={leader.from.y}
                x2={leader.to.x}
                y2={leader.to.y}
              />
            )}
            <text x={offset.x} y={offset.y} dy="0.9em">
              {shortLabel(label)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
