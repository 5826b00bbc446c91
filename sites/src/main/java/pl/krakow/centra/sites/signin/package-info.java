/** Signing in and out by OpenID Connect, the person's token for the API, and sessions that outlive a restart. */
@NullMarked
package pl.krakow.centra.sites.signin;

import org.jspecify.annotations.NullMarked;
