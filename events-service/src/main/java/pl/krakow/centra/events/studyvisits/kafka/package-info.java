/** What is told of a selection in the published language. */
@NullMarked
package pl.krakow.centra.events.studyvisits.kafka;

import org.jspecify.annotations.NullMarked;
