"""Page to words: cleaning, orientation, engines, words with boxes and confidence."""
