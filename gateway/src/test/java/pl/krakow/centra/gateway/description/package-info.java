@NullMarked
package pl.krakow.centra.gateway.description;

import org.jspecify.annotations.NullMarked;
