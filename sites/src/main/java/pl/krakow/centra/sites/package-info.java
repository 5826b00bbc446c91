/** The web sites: each centre's, the city office's and the residents'. Server-rendered; every figure comes from the gateway's API. */
@NullMarked
package pl.krakow.centra.sites;

import org.jspecify.annotations.NullMarked;
