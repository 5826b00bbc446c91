/**
 * What the city knows about its centres. Every figure is projected from domain events; no figure comes from another
 * service's store.
 */
@NullMarked
package pl.krakow.centra.reporting;

import org.jspecify.annotations.NullMarked;
