@NullMarked
package pl.krakow.centra.sites.gateway;

import org.jspecify.annotations.NullMarked;
