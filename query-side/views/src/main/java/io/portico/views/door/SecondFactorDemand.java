package io.portico.views.door;

/** Whether the agency demands a second factor of the actor. */
public record SecondFactorDemand(boolean demanded) {}
