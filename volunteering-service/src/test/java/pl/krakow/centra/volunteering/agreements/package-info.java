@NullMarked
package pl.krakow.centra.volunteering.agreements;

import org.jspecify.annotations.NullMarked;
