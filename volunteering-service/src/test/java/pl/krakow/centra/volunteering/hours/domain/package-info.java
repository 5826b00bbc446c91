@NullMarked
package pl.krakow.centra.volunteering.hours.domain;

import org.jspecify.annotations.NullMarked;
