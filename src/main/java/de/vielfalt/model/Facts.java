package de.vielfalt.model;

/** What a page states besides its text, by its type. */
public sealed interface Facts permits Event, News, Standing, Place, Partner {}
