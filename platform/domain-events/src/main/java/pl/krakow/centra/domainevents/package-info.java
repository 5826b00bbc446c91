/**
 * The published language: what the services tell each other over Kafka. Every event is an absolute fact about one
 * aggregate at one version and carries ids, kinds, counts, times and districts, never personal data or free text.
 */
@NullMarked
package pl.krakow.centra.domainevents;

import org.jspecify.annotations.NullMarked;
