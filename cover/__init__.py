"""Person and contract to verdict: rules as data, per programme and day, gaps, flags."""
