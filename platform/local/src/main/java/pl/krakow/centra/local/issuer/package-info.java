/**
 * The OpenID Connect issuer of the embedded default: the demo people, the clients of the platform and a signing key that
 * outlives restarts. It stands where Keycloak stands in production and issues the same claims, so services don't know the
 * difference. Sessions and codes live in memory; after a restart people sign in again, tokens already issued stay valid.
 */
@NullMarked
package pl.krakow.centra.local.issuer;

import org.jspecify.annotations.NullMarked;
