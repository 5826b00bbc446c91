@NullMarked
package pl.krakow.centra.gateway;

import org.jspecify.annotations.NullMarked;
