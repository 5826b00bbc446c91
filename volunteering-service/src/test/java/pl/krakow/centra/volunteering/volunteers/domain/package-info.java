@NullMarked
package pl.krakow.centra.volunteering.volunteers.domain;

import org.jspecify.annotations.NullMarked;
