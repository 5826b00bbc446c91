@NullMarked
package pl.krakow.centra.events.studyvisits.domain;

import org.jspecify.annotations.NullMarked;
