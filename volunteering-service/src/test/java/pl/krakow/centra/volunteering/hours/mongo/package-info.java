@NullMarked
package pl.krakow.centra.volunteering.hours.mongo;

import org.jspecify.annotations.NullMarked;
