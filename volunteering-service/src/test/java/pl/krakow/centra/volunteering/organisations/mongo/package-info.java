@NullMarked
package pl.krakow.centra.volunteering.organisations.mongo;

import org.jspecify.annotations.NullMarked;
