@NullMarked
package pl.krakow.centra.gateway.refusal;

import org.jspecify.annotations.NullMarked;
