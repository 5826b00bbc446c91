/**
 * Contracted results: what an operator promised the city for its term, how far it has come, where it is going. What was agreed is
 * kept in versions; how far it has come is read from the figures each time, so the two never drift apart.
 */
@NullMarked
package pl.krakow.centra.reporting.contracted;

import org.jspecify.annotations.NullMarked;
