/** The platform's API as the sites see it: typed reads and writes that never throw for what the other side did, but answer with it. */
@NullMarked
package pl.krakow.centra.sites.gateway;

import org.jspecify.annotations.NullMarked;
