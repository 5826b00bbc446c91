/**
 * Sessions in the sites' own store: they outlive a restart and are shared by every replica. A session is sealed before it is
 * stored, under a hash of its id, so that the store alone opens nobody's account.
 */
@NullMarked
package pl.krakow.centra.sites.session;

import org.jspecify.annotations.NullMarked;
