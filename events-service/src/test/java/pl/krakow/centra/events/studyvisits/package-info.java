@NullMarked
package pl.krakow.centra.events.studyvisits;

import org.jspecify.annotations.NullMarked;
