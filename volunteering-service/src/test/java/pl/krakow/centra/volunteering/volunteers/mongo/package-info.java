@NullMarked
package pl.krakow.centra.volunteering.volunteers.mongo;

import org.jspecify.annotations.NullMarked;
