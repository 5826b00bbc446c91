@NullMarked
package pl.krakow.centra.sites.session;

import org.jspecify.annotations.NullMarked;
