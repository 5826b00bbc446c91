@NullMarked
package pl.krakow.centra.gateway.request;

import org.jspecify.annotations.NullMarked;
