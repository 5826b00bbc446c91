/** The rules of study visits and of selecting who goes, in plain Java. */
@NullMarked
package pl.krakow.centra.events.studyvisits.domain;

import org.jspecify.annotations.NullMarked;
