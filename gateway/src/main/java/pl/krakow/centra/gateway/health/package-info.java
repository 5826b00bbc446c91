/**
 * How the platform is, seen from its door. {@code GET /actuator/health}: {@code UP} – every service of every centre
 * answers; {@code DEGRADED} (still 200: the gateway has work to do and must stay in service) – some don't, and the answer
 * says which service of which centre; {@code DOWN} (503) – no centre can be served by any service. Liveness and readiness
 * are about the gateway alone: restarting or withdrawing it cures nobody else.
 */
@NullMarked
package pl.krakow.centra.gateway.health;

import org.jspecify.annotations.NullMarked;
