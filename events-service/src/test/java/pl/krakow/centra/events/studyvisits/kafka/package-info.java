@NullMarked
package pl.krakow.centra.events.studyvisits.kafka;

import org.jspecify.annotations.NullMarked;
