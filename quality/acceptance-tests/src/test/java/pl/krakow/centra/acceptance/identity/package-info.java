/**
 * The identity provider of production: the realm in {@code deploy/keycloak} on a real Keycloak, and that its tokens say
 * what the services read.
 */
@NullMarked
package pl.krakow.centra.acceptance.identity;

import org.jspecify.annotations.NullMarked;
